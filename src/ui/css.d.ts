/** Vite takes stylesheets in; the compiler only needs to know that they exist. */
/// <reference types="vite/client" />
declare module '*.css';
