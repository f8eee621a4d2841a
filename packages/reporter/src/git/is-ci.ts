/** By what each CI that env-ci knows is recognised. */
const marks: readonly string[] = [
  "CI",
  "APPVEYOR",
  "BITBUCKET_BUILD_NUMBER",
  "BITRISE_IO",
  "BUDDY_WORKSPACE_ID",
  "BUILDKITE",
  "BUILD_BUILDURI",
  "CF_BUILD_ID",
  "CF_PAGES",
  "CIRCLECI",
  "CIRRUS_CI",
  "CI_NAME",
  "CODEBUILD_BUILD_ID",
  "DISTELLI_APPNAME",
  "DRONE",
  "GITHUB_ACTIONS",
  "GITLAB_CI",
  "JB_SPACE_EXECUTION_NUMBER",
  "JB_SPACE_GIT_REPOSITORY_NAME",
  "JB_SPACE_PROJECT_KEY",
  "JENKINS_URL",
  "NETLIFY",
  "NOW_GITHUB_DEPLOYMENT",
  "SAILCI",
  "SCREWDRIVER",
  "SCRUTINIZER",
  "SEMAPHORE",
  "SHIPPABLE",
  "TEAMCITY_VERSION",
  "TRAVIS",
  "VELA",
  "VERCEL",
  "WERCKER_MAIN_PIPELINE_STARTED",
  "agentId",
  "bamboo.agentId",
  "bamboo_agentId",
];

/** Whether this may be a CI. Asking which costs a tenth of a second, and on a person's machine two calls of git. */
export function isCi(env: Readonly<Record<string, string | undefined>>): boolean {
  return marks.some((name) => (env[name] ?? "") !== "");
}
