'use client';

import { useEffect } from 'react';

/** Shows the answer to an example in place; without it an example is a link that opens its answer. */
export function RunExamples() {
  useEffect(() => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-run]')];
    const onClick = ({ currentTarget }: Event) => void run(currentTarget as HTMLButtonElement);
    for (const button of buttons) {
      button.hidden = false;
      button.addEventListener('click', onClick);
    }
    return () => {
      for (const button of buttons) button.removeEventListener('click', onClick);
    };
  }, []);
  return null;
}

async function run(button: HTMLButtonElement) {
  const example = button.closest('.example');
  const status = example?.querySelector('[role=status]');
  const shown = example?.querySelector('pre');
  if (!status || !shown) return;
  const start = performance.now();
  try {
    const answer = await fetch(button.dataset.run ?? '', { cache: 'no-cache' });
    const text = await answer.text();
    const ms = Math.round(performance.now() - start);
    shown.textContent = JSON.stringify(JSON.parse(text), null, 2);
    shown.hidden = false;
    status.textContent = `${answer.status}，${ms} 毫秒，${new Blob([text]).size.toLocaleString()} 字节`;
  } catch {
    status.textContent = '没有连上，稍后再试。';
  }
}
