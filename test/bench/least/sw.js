addEventListener('install', (event) => {
  event.waitUntil(caches.open('least').then((cache) => cache.addAll(['./index.html', './least.js'])));
});
addEventListener('fetch', (event) => {
  event.respondWith(caches.match(event.request, { ignoreSearch: true }));
});
