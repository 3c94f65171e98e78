// The child's page's styles, in the order of src/child.tsx.
import '../../../src/styles/layers.css'
import '../../../src/styles/fonts.css'
import '../../../src/styles/reset.css'
import '../../../src/styles/tokens.css'
import '../../../src/styles/base.css'
import '../../../src/styles/child.css'
import '../../../src/screens/child/start/start.css'
