// Vaadin's fields lay out their parts with `display: contents`, and WebKitGTK (2.50) tells a screen reader nothing of what
// is slotted into such a box: no text field would be spoken on Linux. A subgrid in its place lays out the same.
import {css, registerStyles} from '@vaadin/vaadin-themable-mixin/register-styles.js';

registerStyles(
  'vaadin-text-field vaadin-combo-box vaadin-multi-select-combo-box vaadin-select',
  css`
    [class$='container'] {
      display: grid;
      grid-area: 1 / 1 / -1 / -1;
      grid-template: subgrid / subgrid;
    }
  `,
);
