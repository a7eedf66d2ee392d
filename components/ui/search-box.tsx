import clsx from 'clsx';
import type { ComponentProps } from 'react';

type Props = ComponentProps<'form'> & {
  /** Use `div` inside another form. */
  as?: 'form' | 'div';
  /** Read by screen readers. */
  label: string;
  input: ComponentProps<'input'> & { id: string };
  button: ComponentProps<'button'>;
};

/** A large search field with its button. */
export function SearchBox({ as = 'form', label, input, button, className, ...props }: Props) {
  const Tag = as as 'form';
  return (
    <Tag role="search" className={clsx('flex border-b-2 border-line', className)} {...props}>
      <label className="sr-only" htmlFor={input.id}>
        {label}
      </label>
      <input
        type="search"
        name="q"
        placeholder="搜标题、正文、出处"
        enterKeyHint="search"
        {...input}
        className="min-h-[3.25rem] min-w-0 flex-1 py-2 font-song text-h3/[1.4] lg:text-h2"
      />
      <button type="submit" {...button} className="min-h-[3.25rem] min-w-[4rem] text-end font-bold" />
    </Tag>
  );
}
