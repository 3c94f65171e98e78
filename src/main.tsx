import { render } from 'preact';

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no place for the app');
render(<h1>Doorstep</h1>, place);
