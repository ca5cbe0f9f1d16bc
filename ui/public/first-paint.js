// Look, density and text size before anything is drawn, so that nothing flashes. base/appearance.js keeps them.
document.documentElement.dataset.theme = localStorage.getItem('theme') || 'system';
document.documentElement.dataset.density = localStorage.getItem('density') || 'roomy';
document.documentElement.style.fontSize = `${localStorage.getItem('text-size') || 100}%`;
