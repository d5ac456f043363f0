// The screen of a panel: it paints the pictures that the kernel sends, one for each
// frame of the browser, and tells where it is clicked, dragged and drawn on, and if it
// is seen.

const NARROW = 2 / 3; // of the wide picture: a narrower place gets the tall one
// The kernel waits for a browser that is far away; beside it, telling costs more.
const NEAR = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
const EVEN = 30; // ms: pictures that come unevenly are shown at least this far apart
const LONGEST_QUEUE = 4; // more than this and the browser has fallen behind: skip
const UNANSWERED = 150; // ms: a drag that changes no picture is told on after this
const AHEAD = 3; // messages of ink that no picture holds yet: more would queue up
const DESCRIBING = "change:description change:clickable change:draggable change:ink";
const STILL = 3; // pixels: a pointer that moved no more than this has clicked

function render({ model, el }) {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { alpha: false });
  const waiting = [];
  let decoding = Promise.resolve();
  const view = crypto.randomUUID();
  let acknowledged = 0;
  let painted = 0;
  let frames = 0;
  let asked = false;

  el.classList.add("dlkit-screen");
  canvas.setAttribute("role", "img");
  const wide = model.get("size"); // its place is kept from the start
  [canvas.width, canvas.height] = wide;
  el.append(canvas);

  const paint = () => {
    asked = false;
    const now = performance.now();
    if (waiting.length < 3 && now - painted < EVEN) return next();
    painted = now;
    const { bitmap, number, inked } = waiting.shift();
    if (canvas.width !== bitmap.width || canvas.height !== bitmap.height) {
      [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
      canvas.style.maxWidth = `${bitmap.width}px`;
    }
    context.drawImage(bitmap, 0, 0);
    bitmap.close();
    forget(inked);
    echo();
    canvas.dataset.frames = ++frames;
    if (!NEAR || number >= acknowledged + 30) {
      acknowledged = number;
      model.send({ shown: number, near: NEAR });
    }
    next();
  };
  const next = () => {
    if (asked || waiting.length === 0) return;
    asked = true;
    // a page that is not in sight gets no animation frames
    document.hidden ? setTimeout(paint, 50) : requestAnimationFrame(paint);
  };
  const receive = () => {
    if (answer) tellDrag();
    const [number, inked] = ["number", "inked"].map((name) => model.get(name));
    const picture = new Blob([model.get("picture")]);
    decoding = decoding.then(async () => {
      const bitmap = await createImageBitmap(picture);
      waiting.push({ bitmap, number, inked });
      if (waiting.length > LONGEST_QUEUE) waiting.shift().bitmap.close();
      next();
    }).catch(() => {}); // a picture that does not decode is left out
  };
  const describe = () => {
    canvas.setAttribute("aria-label", model.get("description"));
    const [clickable, draggable] = ["clickable", "draggable"].map((n) => model.get(n));
    const inked = "box" in model.get("ink");
    canvas.style.cursor = clickable || inked ? "crosshair" : draggable ? "grab" : "";
    canvas.style.touchAction = draggable ? "pinch-zoom" : "";
  };
  const spot = (event) => {
    const box = canvas.getBoundingClientRect();
    return [
      (event.clientX - box.left) / box.width,
      (event.clientY - box.top) / box.height,
    ];
  };
  const click = (event) => {
    if (model.get("clickable") && !strayed)
      model.send({ click: spot(event), shift: event.shiftKey });
  };

  // A drag: one place at a time, the next one when the picture of the last is here.
  // A stroke of ink: every place, soon, and shown here until a picture holds it.
  let held = null; // where the pointer went down
  let strayed = false;
  let inking = false;
  let untold = [];
  let ink = []; // places that no painted picture holds, and in which message they went
  let messages = 0; // of ink
  let answer = 0; // a timer, while an answer is awaited
  const tellDrag = () => {
    clearTimeout(answer);
    answer = 0;
    if (untold.length === 0) return;
    if (inking) tellInk(false);
    else model.send({ drag: untold[0], began: false });
    untold = [];
    answer = setTimeout(tellDrag, UNANSWERED);
  };
  const tellInk = (began) => model.send({ ink: untold, began, message: messages++ });
  const draw = (places, began) => {
    untold.push(...places);
    ink.push(...places.map((place) => ({ place, began, message: messages })));
    echo();
  };
  const echo = () => {
    if (ink.length === 0) return;
    const { box, width, color } = model.get("ink");
    const [left, top, right, bottom] = box;
    context.save();
    context.scale(canvas.width, canvas.height);
    context.beginPath();
    context.rect(left, top, right - left, bottom - top);
    context.clip();
    context.beginPath();
    ink.forEach(({ place, began }, i) => {
      if (began || i === 0) context.moveTo(...place);
      context.lineTo(...place);
    });
    context.setTransform(1, 0, 0, 1, 0, 0); // a round pen
    context.lineWidth = width * canvas.width;
    context.lineCap = context.lineJoin = "round";
    context.strokeStyle = color;
    context.stroke();
    context.restore();
  };
  const forget = (inked) => {
    const first = ink.findIndex(({ message }) => message >= inked);
    if (first < 0) ink = held ? ink.slice(-1) : [];
    else if (first > 1) ink = ink.slice(first - 1); // what the next is joined to
    canvas.dataset.inked = inked;
  };
  const takesInk = ([x, y]) => {
    const [left, top, right, bottom] = model.get("ink").box ?? [0, 0, 0, 0];
    return left < x && x < right && top < y && y < bottom;
  };
  const down = (event) => {
    if (!event.isPrimary || event.button !== 0) return;
    strayed = false;
    tellDrag(); // the rest of the stroke before
    inking = takesInk(spot(event));
    if (!(inking || model.get("draggable"))) return;
    held = event;
    canvas.setPointerCapture(event.pointerId);
    if (!inking) return model.send({ drag: spot(event), began: true });
    messages = Math.max(messages, model.get("inked"));
    draw([spot(event)], true);
    tellInk(true);
    untold = [];
  };
  const move = (event) => {
    if (event.pointerId !== held?.pointerId) return;
    const far = [event.clientX - held.clientX, event.clientY - held.clientY];
    strayed ||= Math.hypot(...far) > STILL;
    if (!strayed) return;
    if (inking) {
      const passed = event.getCoalescedEvents?.() ?? [];
      draw((passed.length ? passed : [event]).map(spot), false);
    } else untold = [spot(event)];
    const ahead = inking && messages - model.get("inked") < AHEAD;
    if (!answer || ahead) tellDrag();
  };
  const up = () => {
    held = null;
  };
  // A finger on the paper draws, elsewhere it scrolls the page.
  const touch = (event) => {
    if (event.touches.length === 1 && takesInk(spot(event.touches[0])))
      event.preventDefault();
  };
  let narrow = false;
  let told = null;
  const tellPaper = () => {
    const { width } = el.getBoundingClientRect();
    if (width > 0) narrow = width < NARROW * wide[0]; // else hidden, as while a theme loads
    const paper = { dark: document.body.dataset.jpThemeLight === "false", narrow };
    if (JSON.stringify(paper) !== told) {
      told = JSON.stringify(paper);
      el.dataset.narrow = narrow;
      model.send(paper);
    }
  };

  const sight = new IntersectionObserver(([entry]) =>
    model.send({ view, visible: entry.isIntersecting }),
  );
  const theme = new MutationObserver(tellPaper);
  const room = new ResizeObserver(tellPaper);

  canvas.addEventListener("click", click);
  canvas.addEventListener("pointerdown", down);
  canvas.addEventListener("pointermove", move);
  canvas.addEventListener("lostpointercapture", up);
  canvas.addEventListener("touchstart", touch, { passive: false });
  model.on("change:number", receive);
  model.on(DESCRIBING, describe);
  sight.observe(canvas);
  theme.observe(document.body, { attributeFilter: ["data-jp-theme-light"] });
  room.observe(el);
  describe();
  receive();

  // A model that took anywidget over 2 s to load is shown, but hears nothing any more.
  // The kernel answers before it rests: then an answer that is not here is lost.
  let heard = false;
  const hear = (message) => {
    heard ||= message.heard === view;
  };
  const status = ({ content }) => {
    if (content.execution_state !== "idle") return;
    setTimeout(() => heard || model.send({ deaf: view }), 500);
  };
  model.on("msg:custom", hear);
  model.send({ hello: view }, { iopub: { status } });

  return () => {
    model.off("change:number", receive);
    model.off(DESCRIBING, describe);
    model.off("msg:custom", hear);
    clearTimeout(answer);
    sight.disconnect();
    theme.disconnect();
    room.disconnect();
    model.send({ view, visible: false });
  };
}

export default { render };
