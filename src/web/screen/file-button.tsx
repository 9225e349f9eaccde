import { useRef } from 'preact/hooks';
import { decodeText } from '../../scenario/text/decode-text.ts';

interface FileButtonProps {
  readonly text: string;
  /** Endings of the files to choose from, `.yaml,.yml`. */
  readonly accept: string;
  /** Bytes that are read at most. */
  readonly largest: number;
  /** Given the name of the file and what is in it; null where it cannot be read. */
  readonly open: (name: string, text: string | null) => void;
}

/** A button that opens a file of the reader's. */
export function FileButton({ text, accept, largest, open }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File): Promise<void> => {
    const start = file.slice(0, largest);
    const bytes = await start.arrayBuffer().catch(() => null);
    const found = bytes && decodeText(new Uint8Array(bytes));
    // What is no text is told by whoever reads it, with the signs that stand for what is lost.
    open(file.name, found && ('text' in found ? found.text : await start.text()));
  };
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {text}
      </button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={text}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void read(file);
          // The same file, mended, may be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
