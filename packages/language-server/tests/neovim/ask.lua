-- Asks Neovim's own client (0.7 and later) what it got from the server, and prints it as one line of JSON.
local server, root, file = os.getenv("SERVER"), os.getenv("ROOT"), os.getenv("FILE")

local client = vim.lsp.start_client({
  name = "continuous",
  cmd = { os.getenv("NODE"), server, "--stdio" },
  root_dir = root,
})
vim.cmd("edit " .. vim.fn.fnameescape(file))
vim.lsp.buf_attach_client(0, client)

local function ask(method, line, column)
  local params = {
    textDocument = { uri = vim.uri_from_bufnr(0) },
    position = { line = line, character = column },
    range = { start = { line = line, character = column }, ["end"] = { line = line, character = column } },
    context = { diagnostics = {} },
  }
  local answers = vim.lsp.buf_request_sync(0, method, params, 60000) or {}
  for _, answer in pairs(answers) do
    return answer.result
  end
end

vim.wait(60000, function()
  return #vim.diagnostic.get(0) > 0
end, 20)
local before = vim.diagnostic.get(0)
local hover = ask("textDocument/hover", 0, 10)
local place = before[1] or { lnum = 0, col = 0 }
local actions = ask("textDocument/codeAction", place.lnum, place.col) or {}
local titles = {}
for _, action in ipairs(actions) do
  table.insert(titles, action.title)
end

-- The last but one silences: taken, the finding is gone.
local chosen
for _, action in ipairs(actions) do
  if vim.startswith(action.title, "Disable") then
    chosen = action
  end
end
if chosen then
  vim.lsp.util.apply_workspace_edit(chosen.edit, "utf-16")
  vim.wait(60000, function()
    return #vim.diagnostic.get(0) < #before
  end, 20)
end

local found = {}
for _, one in ipairs(before) do
  table.insert(found, string.format("%d:%d %s %s %d", one.lnum, one.col, one.source, one.code, one.severity))
end
io.stdout:write(vim.json and vim.json.encode({
  diagnostics = found,
  hover = hover and hover.contents.value or vim.NIL,
  titles = titles,
  after = #vim.diagnostic.get(0),
}) .. "\n")
vim.cmd("qall!")
