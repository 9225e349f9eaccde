import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Pixels at which the page's type is designed. */
const TYPE = 16;

/** How much larger the reader's type is than designed: pictures grow with it. */
export function zoomOf(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / TYPE;
}

/** Measure the width of a place, in the pixels of the design. */
export function useWidth<T extends HTMLElement>(): readonly [RefObject<T | null>, number] {
  const place = useRef<T>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => setWidth((before) => (place.current ? Math.floor(place.current.clientWidth / zoomOf()) : before));
    measure();
    // A frame later: what follows from the width may not change it while it is being told.
    const observer = new ResizeObserver(() => requestAnimationFrame(measure));
    observer.observe(place.current!);
    return () => observer.disconnect();
  }, []);
  return [place, width];
}

/** Tell once a place comes near the window: what is far below may wait. */
export function useSeen<T extends HTMLElement>(): readonly [RefObject<T | null>, boolean] {
  const place = useRef<T>(null);
  const [seen, setSeen] = useState(false);
  useLayoutEffect(() => {
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && setSeen(true), {
      rootMargin: '200px',
    });
    observer.observe(place.current!);
    return () => observer.disconnect();
  }, []);
  return [place, seen];
}
