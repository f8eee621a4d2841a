import continuous from "eslint-plugin-continuous";

export default [...continuous.configs.standards];
