declare module '@20minutes/s3rver' {
  /** The S3 server of the tests, of which these few things are used. */
  class S3rver {
    constructor(options: {
      port: number;
      directory: string;
      silent: boolean;
      allowMismatchedSignatures: boolean;
      configureBuckets: { name: string; configs: string[] }[];
    });
    run(): Promise<unknown>;
    close(): Promise<void>;
  }
  export = S3rver;
}
