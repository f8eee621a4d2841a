/** As far as it is used here; the package ships no types. */
declare module "apg-js" {
  interface Grammar {
    readonly rules: readonly { readonly name: string }[];
  }
  const apg: {
    readonly apgApi: new (abnf: string) => {
      generate(): void;
      readonly errors: readonly unknown[];
      toObject(): Grammar;
      errorsToAscii(): string;
    };
    readonly apgLib: {
      readonly parser: new () => {
        ast: unknown;
        parse(
          grammar: Grammar,
          startRule: string,
          characters: readonly number[],
        ): { readonly success: boolean; readonly maxMatched: number };
      };
    };
  };
  // eslint-disable-next-line no-restricted-syntax -- the package has a default export alone
  export default apg;
}
