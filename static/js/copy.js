// Copies the element a button names and says so to those who cannot see it.
{
  const live = document.getElementById("live");
  const copy = async (event) => {
    const button = event.currentTarget;
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).innerText.trim());
    live.textContent = button.dataset.done;
    button.classList.add("done");
    setTimeout(() => button.classList.remove("done"), 2000);
  };
  for (const button of document.querySelectorAll("[data-copy]")) button.addEventListener("click", copy);
}
