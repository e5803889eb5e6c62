/* Writes down what a page's own script asks a browser that tells one visitor from another, keeps something, or sends
 * something. Runs before the page's first script, and at the start of its worker.
 *
 * Whole interfaces, not single members, so that what a browser adds to one of them is seen, too. A read counts: whether
 * a name is there at all already tells browsers apart.
 */
(() => {
  "use strict";
  const asked = [];
  Object.defineProperty(globalThis, "asked", { value: asked });

  /** Makes reading or writing a member of an object leave a line. What it gives and does stays the same. */
  function watch(owner, label, name) {
    const was = Object.getOwnPropertyDescriptor(owner, name);
    if (!was?.configurable || name === "constructor" || typeof name === "symbol") return;
    Object.defineProperty(owner, name, {
      configurable: true,
      enumerable: was.enumerable,
      get() {
        asked.push(`${label}.${name}`);
        return was.get ? was.get.call(this ?? globalThis) : was.value;
      },
      set(value) {
        asked.push(`${label}.${name}=`);
        if (was.set) was.set.call(this ?? globalThis, value);
        else was.value = value;
      },
    });
  }

  function watchAll(owner, label) {
    if (owner) Reflect.ownKeys(owner).forEach(name => watch(owner, label, name));
  }

  // Browsers without a share button have no such name; the self-check asks for it.
  if (globalThis.Navigator && !("share" in Navigator.prototype)) Navigator.prototype.share = () => Promise.resolve();

  // A worker has none of these.
  if (globalThis.Document) {
    for (const name of ["cookie", "referrer", "lastModified", "fonts", "requestStorageAccess", "hasStorageAccess",
      "browsingTopics", "hasFocus", "visibilityState", "hidden", "domain"]) watch(Document.prototype, "Document", name);
    for (const name of ["ping", "attributionSrc"]) watch(HTMLAnchorElement.prototype, "HTMLAnchorElement", name);
    // Fonts are found out by measuring text.
    for (const name of ["offsetWidth", "offsetHeight"]) watch(HTMLElement.prototype, "HTMLElement", name);
    for (const name of ["getBoundingClientRect", "getClientRects"]) watch(Element.prototype, "Element", name);
    watch(HTMLMediaElement.prototype, "HTMLMediaElement", "canPlayType");
  }

  // What a browser hasn't got is left out, as in a worker.
  const interfaces = ["Navigator", "WorkerNavigator", "NavigatorUAData", "NetworkInformation", "Screen", "ScreenOrientation",
    "VisualViewport", "Performance", "PerformanceObserver", "MediaDevices", "MediaCapabilities", "MediaSource", "Permissions",
    "PluginArray", "MimeTypeArray", "StorageManager", "Storage", "CookieStore", "IDBFactory", "CacheStorage",
    "ServiceWorkerContainer", "Geolocation", "Clipboard", "SpeechSynthesis", "Keyboard", "History", "HTMLCanvasElement",
    "OffscreenCanvas", "CanvasRenderingContext2D", "WebGLRenderingContext", "WebGL2RenderingContext", "BaseAudioContext",
    "RTCPeerConnection", "FontFaceSet", "Crypto", "SubtleCrypto"];
  const members = interfaces.map(name => [globalThis[name]?.prototype, name]);

  // Names of the window itself, constructors among them: reading one is the first step of using it.
  const globals = ["localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore", "openDatabase", "name", "screen",
    "screenX", "screenY", "screenLeft", "screenTop", "outerWidth", "outerHeight", "innerWidth", "innerHeight",
    "devicePixelRatio", "visualViewport", "matchMedia", "getComputedStyle", "speechSynthesis", "queryLocalFonts",
    "showOpenFilePicker", "showSaveFilePicker", "showDirectoryPicker", "sharedStorage", "crypto", "opener", "external", "chrome",
    "AudioContext", "OfflineAudioContext", "RTCPeerConnection", "OffscreenCanvas", "FontFace", "WebSocket", "WebSocketStream",
    "WebTransport", "EventSource", "XMLHttpRequest", "BroadcastChannel", "SharedWorker", "Notification", "PaymentRequest",
    "PerformanceObserver", "ReportingObserver", "IdleDetector", "Accelerometer", "Gyroscope", "Magnetometer",
    "AmbientLightSensor", "DeviceMotionEvent", "DeviceOrientationEvent", "PublicKeyCredential", "Image"];

  members.forEach(([owner, label]) => watchAll(owner, label));
  for (const name of ["getTimezoneOffset", "toLocaleString", "toLocaleDateString", "toLocaleTimeString", "toString",
    "toTimeString"]) watch(Date.prototype, "Date", name);
  watchAll(Intl, "Intl");
  watch(Number.prototype, "Number", "toLocaleString");
  globals.forEach(name => watch(globalThis, "window", name));

  globalThis.addEventListener("securitypolicyviolation", event => {
    asked.push(`refused by the policy: ${event.effectiveDirective} ${event.blockedURI}`);
  });
})();
