// Sends what a form says, and hands over the part of the answer that a selector names; without one, the form goes its usual way.
function postForm(form, fields, selector, show, fallBack) {
  const request = new XMLHttpRequest();
  request.open('POST', form.getAttribute('action')); // form.action may be a button of that name
  request.responseType = 'document';
  request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
  request.addEventListener('error', fallBack);
  request.addEventListener('load', () => {
    const part = request.response?.querySelector(selector);
    if (part) show(document.importNode(part, true));
    else fallBack();
  });
  request.send(new URLSearchParams(fields));
}
