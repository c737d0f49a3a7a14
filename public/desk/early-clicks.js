// The first moments of a desk page: its buttons are drawn, the program behind them is still on its way. What is pressed meanwhile is kept, and pressed again when somebody listens.
const kept = [];
const keep = (event) => {
  const button = event.target.closest?.('button[type="button"]');
  if (button && kept.at(-1) !== button) kept.push(button);
};
document.addEventListener('click', keep, true);
document.addEventListener(
  'desk:ready',
  () => {
    document.removeEventListener('click', keep, true);
    for (const button of kept) if (button.isConnected) button.click();
  },
  { once: true },
);
