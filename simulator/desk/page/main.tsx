import { render } from 'preact'
import { Desk } from './desk'
import './desk.css'
import './phones.css'
import './story.css'
import './controls.css'
import './dialogs.css'

const root = document.getElementById('desk')
if (root !== null) render(<Desk />, root)
