import prettier from "eslint-config-prettier";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

// Rules that find mistakes; how code looks is Prettier's, and which folder may know which is test/architecture.test.ts's.
const everywhere = {
  eqeqeq: ["error", "always"],
  "no-implicit-coercion": "error",
  "no-param-reassign": "error",
  "no-var": "error",
  "object-shorthand": "error",
  "prefer-const": "error",
};

const typescript = {
  "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
  "@typescript-eslint/no-explicit-any": "error",
  "@typescript-eslint/no-non-null-assertion": "error",
  "@typescript-eslint/no-unnecessary-type-arguments": "error",
  "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
  "@typescript-eslint/prefer-readonly": "error",
  "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
  // A handler may be async: what it leaves floating is caught by no-floating-promises.
  "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
  // There are no classes here, so that no method needs its `this`.
  "@typescript-eslint/unbound-method": "off",
  // A number or null in a message is what is wanted.
  "@typescript-eslint/restrict-template-expressions": "off",
};

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", ".cache/", "coverage/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  { files: ["**/*.{js,cjs,mjs,ts,tsx}"], rules: everywhere },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: typescript,
  },
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      // Matchers such as expect.stringMatching are typed any.
      "@typescript-eslint/no-unsafe-assignment": "off",
    },
  },
  {
    files: ["src/**/*.tsx", "test/**/*.tsx"],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    // Where Excel is spoken to: each of these has cost somebody a round trip, or a wrong answer.
    files: ["src/host/excel*.ts", "src/taskpane/index.tsx", "src/commands/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["**/*.{cjs,js}"],
    languageOptions: { sourceType: "commonjs" },
    rules: { "no-unused-vars": "error" },
  },
  {
    // Runs in webviews that know no modern JavaScript, to tell their users so.
    files: ["src/taskpane/unsupported.js"],
    languageOptions: { ecmaVersion: 5, sourceType: "script" },
    rules: { "no-var": "off", "object-shorthand": "off", "prefer-const": "off" },
  },
  prettier,
);
