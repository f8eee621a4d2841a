/** Folders with a `.sh` and the like in them are read by their endings; these by their names. */
const names =
  /(?:^|\/)(?:package\.json|makefile|gnumakefile|justfile|\.justfile|taskfile\.ya?ml|\.gitlab-ci\.ya?ml|azure-pipelines[\w.-]*\.ya?ml|bitbucket-pipelines\.ya?ml|\.travis\.ya?ml|lefthook\.ya?ml|jenkinsfile)$/iu;
const folders =
  /^(?:.*\/)?(?:\.github\/(?:workflows|actions)\/.*\.ya?ml|\.circleci\/.*\.ya?ml|\.buildkite\/.*\.ya?ml|\.gitlab\/.*\.ya?ml|\.azure\/.*\.ya?ml|\.husky\/[^/]+)$/u;

/** Whether a file is one of those in which people refer to scripts: package scripts, CI, scripts, task runners, documents. */
export function isReferrer(path: string): boolean {
  return /\.(?:sh|bash|zsh|mdx?|mk|just)$/iu.test(path) || names.test(path) || folders.test(path);
}
