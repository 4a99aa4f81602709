// Django's autocomplete fields have no name for readers of a screen: give them that of their label.
"use strict";

// jQuery runs what waits for it in order, and Django's own script, which makes the fields, came first.
django.jQuery(() => {
  for (const select of document.querySelectorAll("select.admin-autocomplete")) {
    const label = document.querySelector(`label[for="${CSS.escape(select.id)}"]`);
    const widget = select.parentElement.querySelector(".select2-container");
    if (!label || !widget) continue;
    const name = label.textContent.trim();
    for (const field of widget.querySelectorAll("[role=combobox], [role=textbox], [role=searchbox]")) {
      field.removeAttribute("aria-labelledby");
      const chosen = field.textContent.trim();
      field.setAttribute("aria-label", chosen ? `${name} ${chosen}` : name);
    }
  }
});
