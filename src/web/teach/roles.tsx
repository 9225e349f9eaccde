import { useSpeech } from '../page/language.tsx';
import { SEATS } from '../strings/teach/roles.ts';
import { filled } from './keys/answered.ts';
import { KEY_ANSWERS } from './texts.ts';

/** Role cards by office, secret objectives, formats and rules; made to be cut apart. */
export function Roles() {
  const { t, n } = useSpeech();
  const { teachRoles: said } = t;
  return (
    <>
      <h1>{said.rolesTitle}</h1>
      <Lines title={said.formats} text={said.formatList} />
      <Lines title={said.rules} text={said.ruleList} />
      <p class="buttons">
        <a class="button" href="#/play">
          {said.openPlay}
        </a>
        <button type="button" onClick={() => print()}>
          {t.teach.print}
        </button>
      </p>
      <h2 class="own-page">{said.cards}</h2>
      <div class="role-cards">
        {SEATS.map((seat) => (
          <article class="role-card">
            <h3>{said[`${seat}Office`]}</h3>
            {filled(said[`${seat}Brief`], KEY_ANSWERS.roles, n)
              .split('\n')
              .map((line) => (
                <p>{line}</p>
              ))}
          </article>
        ))}
      </div>
      <h2>{said.secret}</h2>
      <div class="role-cards secrets">
        {said.secretList.split('\n').map((line) => (
          <p class="role-card">{line}</p>
        ))}
      </div>
    </>
  );
}

function Lines({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {text.split('\n').map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  );
}
