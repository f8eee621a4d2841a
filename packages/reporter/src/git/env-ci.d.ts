/** As far as it is used here; the package ships no types. */
declare module "env-ci" {
  export interface CiFacts {
    readonly isCi: boolean;
    readonly isPr?: boolean | undefined;
    /** The pull request's number. */
    readonly pr?: string | number | undefined;
    /** The branch built, or the one that a pull request wants to be merged into. */
    readonly branch?: string | undefined;
    /** The pull request's own branch. */
    readonly prBranch?: string | undefined;
  }
  export default function envCi(options: { readonly env: NodeJS.ProcessEnv; readonly cwd: string }): CiFacts;
}
