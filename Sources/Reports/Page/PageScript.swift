/// What readers can do beside reading, where scripts run: sort tables, hide configurations.
enum PageScript {
  /// The page's script; it has no character that XML would take for markup.
  static let javaScript = """
    "use strict";
    for (const table of document.querySelectorAll("table.sortable")) {
      const heads = [...table.tHead.rows[0].cells];
      const key = (row, column) => {
        const cell = row.cells[column];
        const text = cell.textContent.trim();
        const isName = cell.classList.contains("left");
        return { text, number: isName ? NaN : parseFloat(cell.dataset.order ?? text.replace(/^[+]/, "")) };
      };
      const compare = (a, b, sign) => {
        if (isNaN(a.number) !== isNaN(b.number)) return isNaN(a.number) ? 1 : -1;
        return sign * (isNaN(a.number) ? a.text.localeCompare(b.text, "en", { numeric: true }) : a.number - b.number);
      };
      heads.forEach((head, column) => {
        const button = document.createElement("button");
        button.type = "button";
        button.append(...head.childNodes);
        head.append(button);
        button.addEventListener("click", () => {
          const first = head.classList.contains("left") ? "ascending" : "descending";
          const second = first === "ascending" ? "descending" : "ascending";
          const order = head.getAttribute("aria-sort") === first ? second : first;
          heads.forEach((other) => other.removeAttribute("aria-sort"));
          head.setAttribute("aria-sort", order);
          const sign = order === "ascending" ? 1 : -1;
          const rows = [...table.tBodies[0].rows];
          rows.sort((a, b) => compare(key(a, column), key(b, column), sign));
          table.tBodies[0].append(...rows);
        });
      });
    }
    for (const experiment of document.querySelectorAll("main")) {
      const names = JSON.parse(experiment.dataset.names);
      const chooser = document.createElement("fieldset");
      chooser.className = "chooser";
      const legend = document.createElement("legend");
      legend.textContent = "show";
      chooser.append(legend);
      names.forEach((name, index) => {
        const label = document.createElement("label");
        const box = document.createElement("input");
        box.type = "checkbox";
        box.checked = true;
        box.addEventListener("change", () => {
          for (const part of experiment.querySelectorAll(`[data-configuration="${index}"]`)) part.hidden = !box.checked;
        });
        label.append(box, " " + name);
        chooser.append(label);
      });
      if (names.length > 1) experiment.querySelector(".choose").append(chooser);
    }
    const unfold = () => {
      const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
      if (target instanceof HTMLDetailsElement) target.open = true;
    };
    addEventListener("hashchange", unfold);
    unfold();
    """
}
