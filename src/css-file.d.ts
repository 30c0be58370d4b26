/** For style sheets of libraries, which are imported for their effect alone. */
declare module '*.css'
