import type { VNode } from 'preact'
import { Choices } from './choices'
import { useWords } from './language'
import type { Live } from './live'
import { choiceOf, distanceOf, placeChoices, standingAt, type Standing } from './place'
import { SitePicture } from './site-picture'
import { words } from './words'

/** Where the worker's phone says that it is, on a picture of the site of the next shift. */
export function PlaceControls({ live: { state, dispatch } }: { live: Live }): VNode {
  const say = useWords()
  const { journey, standing } = state
  const site = journey?.site
  const radius = site?.radiusMetres ?? 200
  const choose = (next: Standing): void => {
    dispatch({ kind: 'standing', standing: next })
  }
  return (
    <section class="group" aria-labelledby="group-place">
      <h2 id="group-place" class="group__title">
        {say(words.place)}
      </h2>
      <p class="group__value">
        {site === undefined
          ? say(words.noSite)
          : say(words.placeIs, { metres: distanceOf(standing), accuracy: standing.accuracy })}
      </p>
      <SitePicture name={site?.name ?? ''} radius={radius} standing={standing} onMove={choose} />
      <Choices
        label={say(words.placeOf)}
        options={placeChoices.map((id) => ({ id, label: say(words[id]) }))}
        chosen={choiceOf(standing, radius)}
        onChoose={(choice) => {
          choose(standingAt(choice, radius))
        }}
      />
    </section>
  )
}
