import { deedNames } from '../../../simulator/scenarios/run'
import { deedsWithWords } from '../../../simulator/scenarios/step-words'

it('has words for every deed of a scenario, and none for a deed that there is not', () => {
  expect([...deedsWithWords].sort()).toEqual([...deedNames].sort())
})
