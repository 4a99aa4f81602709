// Offers speakers while a search is typed: a combobox with a list, worked by arrows, Enter and Escape.
// Without scripts, or when the server does not answer, the form searches as ever.
{
  const WAIT = 200;
  const make = (tag, text, className = "") => {
    const element = document.createElement(tag);
    element.textContent = text;
    element.className = className;
    return element;
  };

  class Suggestions {
    constructor(input, number) {
      this.input = input;
      this.list = make("ul", "", "pop");
      this.list.id = `suggestions-${number}`;
      this.list.hidden = true;
      this.list.setAttribute("role", "listbox");
      this.list.setAttribute("aria-label", input.dataset.suggestLabel);
      input.form.append(this.list);
      input.type = "text"; // a search field may not be a combobox
      input.setAttribute("role", "combobox");
      input.setAttribute("aria-autocomplete", "list");
      input.setAttribute("aria-controls", this.list.id);
      input.setAttribute("aria-expanded", "false");
      input.addEventListener("input", () => this.later());
      input.addEventListener("keydown", (event) => this.key(event));
      input.addEventListener("blur", () => this.close());
      // A press must not take the focus from the field, or the list would close before the click.
      this.list.addEventListener("mousedown", (event) => event.preventDefault());
    }

    get options() {
      return [...this.list.children];
    }

    later() {
      clearTimeout(this.timer);
      this.asked?.abort();
      if (this.input.value.trim().length < 2) return this.close();
      this.timer = setTimeout(() => this.ask(this.input.value.trim()), WAIT);
    }

    async ask(typed) {
      this.asked = new AbortController();
      try {
        const address = `${this.input.dataset.suggest}?q=${encodeURIComponent(typed)}`;
        const answer = await fetch(address, { signal: this.asked.signal });
        if (answer.ok) this.show(typed, await answer.json());
      } catch {
        this.close(); // typed on, or no connection: nothing to offer
      }
    }

    show(typed, { speakers, said }) {
      if (!speakers.length || document.activeElement !== this.input) return this.close();
      const found = speakers.map((each) => this.option(each.name, each.alias, each.note, () => location.assign(each.address)));
      const text = this.option(`«${typed}»`, "", this.input.dataset.suggestText, () => this.input.form.requestSubmit());
      this.list.replaceChildren(...found, text);
      this.options.forEach((option, place) => (option.id = `${this.list.id}-${place}`));
      this.list.hidden = false;
      this.input.setAttribute("aria-expanded", "true");
      this.choose(-1);
      document.getElementById("live").textContent = said;
    }

    option(name, alias, note, take) {
      const option = make("li", "");
      option.setAttribute("role", "option");
      option.append(make("b", name));
      if (alias) option.append(make("bdi", alias, "sm"));
      option.append(make("span", note, "muted sm"));
      option.addEventListener("click", take);
      return option;
    }

    choose(place) {
      this.place = place;
      this.options.forEach((option, number) => option.setAttribute("aria-selected", String(number === place)));
      const chosen = this.options[place];
      if (chosen) this.input.setAttribute("aria-activedescendant", chosen.id);
      else this.input.removeAttribute("aria-activedescendant");
      chosen?.scrollIntoView({ block: "nearest" });
    }

    key(event) {
      if (this.list.hidden || event.isComposing) return;
      const count = this.options.length + 1; // one place more: the field itself
      const steps = { ArrowDown: 1, ArrowUp: -1 };
      if (event.key in steps) this.choose(((this.place + 1 + steps[event.key] + count) % count) - 1);
      else if (event.key === "Escape") this.close();
      else if (event.key === "Enter" && this.place >= 0) this.options[this.place].click();
      else return;
      event.preventDefault();
    }

    close() {
      clearTimeout(this.timer);
      this.list.hidden = true;
      this.input.setAttribute("aria-expanded", "false");
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  document.querySelectorAll("[data-suggest]").forEach((input, number) => new Suggestions(input, number));
}
