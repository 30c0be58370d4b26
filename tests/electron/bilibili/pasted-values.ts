/** An invented session. */
export const SESSDATA = '36e71d56%2C1617545513%2C367d6%2Aa1CjC'
/** The session of another login. */
export const OTHER_SESSDATA = '99999999%2C1617545513%2C111111%2Ab2CjD'
/** An invented csrf. */
export const BILI_JCT = '0123456789abcdef0123456789abcdef'
/** An invented app token. */
export const ACCESS_KEY = 'fedcba9876543210fedcba9876543210'
/** A Cookie header as a browser sends it. */
export const HEADER = `buvid3=B3-infoc; SESSDATA=${SESSDATA}; bili_jct=${BILI_JCT}; DedeUserID=293793435; DedeUserID__ckMd5=0a1b; sid=abc; bili_ticket=gone; _uuid=X`
