// The package ships no types. Only what is used is declared here.
declare module "fs-native-extensions" {
  /** Takes an exclusive lock on an open file, or says `false` where another open file holds it. */
  export function tryLock(fd: number): boolean;
  export function unlock(fd: number): void;
}
