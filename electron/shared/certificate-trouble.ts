/**
 * Why a file adds no certificates. `private-key`: it holds a key, which belongs nowhere near here.
 * `no-certificate`: nothing in it can be read as one.
 */
export interface CertificateTrouble {
  readonly kind: 'unreadable' | 'too-large' | 'private-key' | 'no-certificate'
}
