import { testWatchedFiles } from "./support/test-watched-files.js";

testWatchedFiles("typescript-5.9");
