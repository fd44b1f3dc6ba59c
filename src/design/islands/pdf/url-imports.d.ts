// The build writes the file beside the scripts and gives its address.
declare module '*?url' {
  const url: string;
  export default url;
}
