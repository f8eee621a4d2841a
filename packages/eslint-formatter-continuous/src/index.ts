export { formatter as default } from "@continuous/reporter/formatter";
