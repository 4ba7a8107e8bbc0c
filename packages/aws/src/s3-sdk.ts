// Loaded as one, when it is needed: bundlers leave out what is not named here.
export { GetObjectCommand, HeadObjectCommand, S3Client } from "@aws-sdk/client-s3";
