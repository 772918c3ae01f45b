// Tells a screen reader what else would only be seen.
const announce = (() => {
  let place;
  return (text) => {
    place ??= document.body.appendChild(Object.assign(document.createElement('div'), { className: 'visually-hidden', role: 'status' }));
    place.textContent = text;
  };
})();
