import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import './theme.css';
import './page.css';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has lost its #app');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
