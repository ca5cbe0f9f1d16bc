// Put into the page to measure what a hand feels: from a key to the frame that shows what it did, and frames of scrolling.
window.hands = (() => {
  const times = [];
  // After the frame: a message comes once it is painted.
  const painted = (then) =>
    requestAnimationFrame(() => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => then(performance.now());
      port2.postMessage(0);
    });
  let until = () => true;
  const look = (began) => painted((now) => (until() ? times.push(now - began) : look(began)));
  addEventListener('keydown', (event) => look(event.timeStamp), true);

  const list = () => document.querySelector('[data-test=meeting-list]');
  const drawn = () => [...list().querySelectorAll('.meeting-row')];
  const rows = () => drawn().map((row) => row.dataset.meeting ?? '').join();
  const title = () => document.querySelector('[data-test=field-title]')?.value ?? '';
  return {
    times,
    /** The next keys count once a painted frame shows it. */
    any: () => (until = () => true),
    /** The next key counts once another meeting is painted. */
    another: () => {
      const before = title();
      until = () => title() !== '' && title() !== before;
    },
    /** Scrolls for a while; `times` gets the length of each frame. */
    scroll: (frames, by) => {
      let last = performance.now();
      const step = (now) => {
        times.push(now - last);
        last = now;
        list().scrollTop += by;
        if (times.length < frames) requestAnimationFrame(step);
      };
      requestAnimationFrame(step);
    },
    /** Drags the scrollbar to a part of the list; `times` gets how long its rows took. */
    drag: (part) => {
      const before = rows();
      const began = performance.now();
      list().scrollTop = part * (list().scrollHeight - list().clientHeight);
      until = () => rows() !== before && drawn().every((row) => row.dataset.meeting);
      look(began);
    },
    /** How many rows the page holds. */
    held: () => drawn().length,
  };
})();
