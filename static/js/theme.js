// Switches between light and dark. The server reads the cookie and renders data-theme, so nothing flashes.
{
  const root = document.documentElement;
  const isDark = () =>
    root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  const toggle = () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    document.cookie = `theme=${root.dataset.theme};path=/;max-age=31536000;samesite=lax`;
  };
  for (const button of document.querySelectorAll("[data-theme-toggle]")) button.addEventListener("click", toggle);
}
