import { join } from "node:path";

/** The command line's page: the help texts of every command, as the program prints them. */
export async function cliPage(root) {
  const { createProgram } = await import(join(root, "packages/reporter/dist/workshop.js"));
  const silent = {
    cwd: root,
    env: {},
    writeOut() {},
    writeError() {},
    showProgress() {},
    colour: false,
    width: 100,
    now: () => new Date(0),
    newId: () => "",
  };
  const program = createProgram(
    silent,
    () => {},
    async () => 0,
  );
  const sections = collect(program, "continuous").map(
    ([name, command]) => `## \`${name}\`\n\n\`\`\`text\n${command.helpInformation().trimEnd()}\n\`\`\``,
  );
  const text = `# The command line\n\n<!-- Generated from the program's own help by \`npm run generate\`. -->\n\n${sections.join("\n\n")}\n`;
  return [["docs/cli.md", text]];
}

function collect(command, name) {
  return [
    [name, command],
    ...command.commands
      .filter((child) => child.name() !== "help")
      .flatMap((child) => collect(child, `${name} ${child.name()}`)),
  ];
}
