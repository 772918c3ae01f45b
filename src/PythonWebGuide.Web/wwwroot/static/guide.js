// In a copy of the guide without a server this file leads to modules that do what the server does. Here is one.
export const load = null;
