/** As electron-builder.yml has it: without it Windows shows neither notifications nor its own icon. */
export const APP_ID = 'app.biliglance'
