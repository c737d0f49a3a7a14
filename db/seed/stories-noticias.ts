import type { Story } from './newsroom.ts';

export const noticias: Story[] = [
  {
    key: 'rompeolas',
    section: 'noticias',
    published: 4.1,
    language: 'es',
    kicker: 'Puerto',
    dateline: 'Port Ellery',
    headline: 'Port Ellery tendrá su primer rompeolas en más de un siglo',
    standfirst: 'La Junta del Puerto aprueba por siete votos a cuatro una obra de 14,2 millones de libras. Los vecinos de la playa larga temen por su arena.',
    by: ['Inés Carvalho'],
    tags: ['Port Ellery', 'Harbour Board'],
    photos: [
      {
        name: 'breakwater',
        caption: 'El futuro dique, según los planos de los ingenieros.',
        alt: 'Un dique curvo de piedra con una pequeña luz verde y blanca, espuma por fuera y veleros en calma por dentro.',
      },
      {
        name: 'harbour-at-dusk',
        caption: 'La dársena interior, donde 23 barcos rompieron amarras en una sola noche de enero.',
        alt: 'Barcos de pesca en aguas tranquilas al atardecer, con una hilera de casas y la luz del muelle al fondo.',
      },
    ],
    text: `
      Después de nueve inviernos de discusiones, la Junta del Puerto de Port Ellery ha decidido construir un dique curvo de 310 metros al norte del muelle pesquero. Será el primero desde hace 118 años.

      La votación llegó tras el temporal de enero, cuando **23 barcos** se soltaron en una misma noche y el mar arrancó once metros de barandilla de la rampa de salvamento.

      > Llevamos nueve inviernos comprando cabos. Este es el primero en que compramos otra cosa.
      > — Agnes Thorrold, presidenta de la Junta

      ## Las claves de la obra

      - 96.000 toneladas de granito de la comarca, que llegarán en gabarra
      - 40 amarres nuevos para visitantes
      - un paso de cuatro metros en el arranque, para que circule el agua
      - sin obras de mayo a julio, cuando descansan las focas grises

      Los cuatro vocales contrarios advierten de que el dique puede dejar sin arena la playa larga, que ya ha perdido un metro de altura. La Junta ha reservado 600.000 libras para vigilarla.

      Si nadie acude a los tribunales, la primera gabarra llegará en abril. Los [planos](https://example.org/harbour-board/breakwater) pueden verse en la Casa del Marinero.
    `,
  },
  {
    key: 'mercado',
    section: 'noticias',
    published: 28,
    language: 'es',
    kicker: 'Gastronomía',
    dateline: 'Port Ellery',
    headline: 'Las croquetas de arenque que conquistaron el mercado del sábado',
    standfirst: 'Dos hermanas de familia gallega vendieron ochocientas antes de las once. El secreto, dicen, está en la paciencia y en la nuez moscada.',
    by: ['Inés Carvalho'],
    tags: ['Food', 'Capstan Square', 'Fishing'],
    photos: [
      {
        name: 'market-stalls',
        caption: 'El mercado volvió a la plaza del Cabrestante después de seis años.',
        alt: 'Tres puestos con toldos de rayas y cajas de fruta bajo guirnaldas, con gente comprando.',
      },
      { name: 'herring', caption: 'El arenque de este verano, abundante y barato.', alt: 'Filas de arenques azules, verdes y rojos sobre papel crema.' },
    ],
    text: `
      El puesto número 17 no tiene cartel. No le hace falta: basta seguir la cola. En su primer sábado en la plaza, las hermanas Lourido frieron ochocientas croquetas de arenque ahumado y cerraron a las once menos diez, porque se acabó la bechamel.

      Su abuelo llegó desde la ría de Arousa en 1958 para trabajar en la conserva y se quedó por una viuda y por el arenque, en ese orden.

      > Aquí ahumaban el pescado como nadie, pero lo comían con pan y ya está. Era un desperdicio.
      > — Carme Lourido

      ## Para hacerlas en casa

      1. Rehogue media cebolla en mantequilla, sin que tome color.
      2. Añada cuatro cucharadas de harina y, poco a poco, medio litro de leche.
      3. Incorpore 200 gramos de arenque ahumado desmigado y nuez moscada.
      4. Deje la masa en frío toda la noche. **Toda.**
      5. Forme, reboce y fría en aceite abundante.

      [photo: herring]

      Las hermanas buscan ya un local en Net Street. Entretanto, aceptan [encargos](https://example.org/lourido) hasta el jueves, por teléfono y sin prisas.
    `,
  },
  {
    key: 'observatorio',
    section: 'noticias',
    published: 70,
    language: 'es',
    kicker: 'Ciencia',
    dateline: 'Beacon Moor',
    headline: 'Una noche en el observatorio que construyó un cervecero',
    standfirst: 'El telescopio de Beacon Moor vuelve a mirar el cielo gracias a un grupo de jubilados, un carpintero de ribera y mucha grasa de barco.',
    by: ['Inés Carvalho', 'Ansel Whitlock'],
    tags: ['Astronomy'],
    photos: [
      {
        name: 'observatory',
        caption: 'La cúpula giró por primera vez desde 1985.',
        alt: 'Un observatorio con la cúpula abierta bajo las estrellas, con abetos oscuros delante.',
      },
    ],
    text: `
      Para llegar hay que apagar los faros en el segundo paso de ganado y seguir a pie. Arriba, en el páramo, la cúpula se distingue solo porque tapa estrellas.

      El telescopio es de 1926. Lo pagó un cervecero aficionado a los cometas, y durante cuarenta años durmió envuelto en lona de vela. Cuando los voluntarios la retiraron encontraron los engranajes agarrotados y un nido en el buscador, pero la lente, intacta.

      > Un barco y un telescopio se arreglan igual: primero se pide perdón y luego se desmonta.
      > — Mortimer Gray, carpintero de ribera

      ## Consejos para la visita

      - Lleve abrigo, incluso en agosto.
      - Use linterna roja: el ojo tarda veinte minutos en acostumbrarse a la oscuridad.
      - Reserve [con antelación](https://example.org/beacon-moor); hay treinta plazas cada sábado.

      Tampoco hay ya farolas que estorben: el municipio cambió las nueve que tenía por otras que alumbran solo el suelo. El autobús de las once apaga las luces interiores en la última curva, sin que nadie se lo haya pedido.

      A medianoche, un niño de ocho años preguntó si la luz de Andrómeda sabía adónde iba. Nadie supo contestarle. Le dejaron mirar otra vez.
    `,
  },
];
