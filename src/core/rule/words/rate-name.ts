const rateLike = /率|比例|比重|度$|幅度|占比|变动/;

/** Whether a name is one of a rate. */
export function isRate(name: string): boolean {
  return rateLike.test(name);
}
