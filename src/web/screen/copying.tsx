import { useSpeech } from '../page/language.tsx';

/** Copy a text, where the browser allows it. Returns whether it did. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** A link to be copied by hand, once there is one. */
export function LinkField({ link }: { readonly link: string }) {
  const { t } = useSpeech();
  return link === '' ? null : (
    <label class="field">
      <span>{t.shell.copyByHand}</span>
      <input type="text" readOnly value={link} onFocus={({ currentTarget }) => currentTarget.select()} />
    </label>
  );
}
