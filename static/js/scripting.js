// Says that scripts run, so that controls which need them are shown.
document.documentElement.classList.add("js");
