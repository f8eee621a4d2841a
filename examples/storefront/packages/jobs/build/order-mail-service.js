var OrderMailService = class {
  static getInstance() {
    return new OrderMailService();
  }
  render(o) {
    try {
      return "<mjml><mj-text>" + o.id + "</mj-text></mjml>";
    } catch (e) {}
  }
};
export { OrderMailService };
