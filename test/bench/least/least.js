// The least that a screen of this class could be: its class is read, and one button stands there.
void navigator.serviceWorker.register('./sw.js');
const request = indexedDB.open('redraft');
request.onsuccess = () => {
  const classes = request.result.transaction('classes').objectStore('classes').getAll();
  classes.onsuccess = () => {
    const button = document.createElement('button');
    button.className = 'button-main';
    button.textContent = classes.result[0].name;
    document.querySelector('main').append(button);
  };
};
