// Sorts as soon as an order is chosen; without scripts the form has a button.
for (const select of document.querySelectorAll("[data-submit]"))
  select.addEventListener("change", () => select.form.requestSubmit());
