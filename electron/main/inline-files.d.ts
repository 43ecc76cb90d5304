/** A file of a package as a `data:` address, put into the program when it is built. */
declare module '*.woff2?inline' {
  const address: string
  export default address
}
