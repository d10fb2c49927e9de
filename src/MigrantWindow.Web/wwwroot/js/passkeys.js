// Asks the browser for a passkey, or to make one, and sends its answer through the form around the button.
(() => {
  const { PublicKeyCredential, navigator } = window;
  if (!PublicKeyCredential || !PublicKeyCredential.parseCreationOptionsFromJSON) return;

  const ceremonies = {
    create: options => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
    get: options => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
  };

  const show = (form, name, on) => form.querySelectorAll(`[data-${name}]`).forEach(element => { element.hidden = !on; });

  const run = async form => {
    const answer = await fetch(form.dataset.options, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    // The page is too old: its form, or the last proof of who is there.
    if (!answer.ok || answer.redirected) return location.reload();
    const credential = await ceremonies[form.dataset.passkey](await answer.json());
    form.querySelector('[name$=Credential]').value = JSON.stringify(credential);
    form.submit();
  };

  document.querySelectorAll('form[data-passkey]').forEach(form => {
    const button = form.querySelector('button');
    show(form, 'unable', false);
    show(form, 'able', true);
    form.addEventListener('submit', event => {
      event.preventDefault();
      show(form, 'failed', false);
      button.disabled = true;
      run(form).catch(() => { show(form, 'failed', true); }).finally(() => { button.disabled = false; });
    });
  });
})();
