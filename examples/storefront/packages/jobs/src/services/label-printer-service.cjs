"use strict";

// The printer's driver is CommonJS only, so this file is, too.
const { execFileSync } = require("node:child_process");

class LabelPrinterService {
  constructor() {
    this.queue = process.env.LABEL_PRINTER_QUEUE || "warehouse-labels";
  }

  print(label) {
    const text = [label.name, label.street, `${label.postcode} ${label.city}`, label.country].join("\n");
    try {
      execFileSync("lp", ["-d", this.queue], { input: text });
    } catch (error) {
      throw new Error(`The label for ${label.name} was not printed`, { cause: error });
    }
  }

  healthCheck() {
    try {
      return execFileSync("lpstat", ["-p", this.queue], { encoding: "utf8" }).includes("enabled");
    } catch (error) {
      console.warn("lpstat", error.message);
      return false;
    }
  }
}

module.exports = { LabelPrinterService, labelPrinterService: new LabelPrinterService() };
