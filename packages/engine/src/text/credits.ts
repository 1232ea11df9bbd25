/** Photo credits: what tells a caption from the body. */

/** Agencies and picture libraries, as credits write them; lower case. */
const AGENCIES: ReadonlySet<string> = new Set([
  'getty images',
  'getty',
  'ap',
  'ap photo',
  'associated press',
  'the associated press',
  'afp',
  'agence france-presse',
  'reuters',
  'epa',
  'epa-efe',
  'efe',
  'dpa',
  'upi',
  'tass',
  'itar-tass',
  'sputnik',
  'ria novosti',
  'interfax',
  'xinhua',
  'yonhap',
  'kcna',
  'kns',
  'kyodo',
  'kyodo news',
  'jiji press',
  'anadolu',
  'anadolu agency',
  'anadolu images',
  'ukrinform',
  'bloomberg',
  'nurphoto',
  'zuma',
  'zuma press',
  'zumapress',
  'sipa',
  'sipa usa',
  'shutterstock',
  'alamy',
  'alamy stock photo',
  'istock',
  'istockphoto',
  'corbis',
  'rex',
  'rex features',
  'pa',
  'pa wire',
  'pa images',
  'press association',
  'ansa',
  'belga',
  'anp',
  'ntb',
  'tt',
  'ritzau',
  'lehtikuva',
  'pap',
  'cna',
  'central news agency',
  'imago',
  'imagn',
  'usa today',
  'usa today sports',
  'pool',
  'wikimedia',
  'wikimedia commons',
  'flickr',
  'unsplash',
  'pixabay',
  'pexels',
  'handout',
  'file',
  'stringer',
  'magnum',
  'magnum photos',
  'polaris',
  'redux',
  'the new york times',
  'the washington post',
  'the guardian',
  'bbc',
  'cnn',
  'nasa',
  'us navy',
  'us army',
  'us air force',
]);

/** Libraries that file pictures only: their name alone is a credit. */
const PICTURES_ONLY =
  /^(?:getty images|shutterstock|alamy(?: stock photo)?|istock(?:photo)?|corbis|nurphoto|ap photo|wikimedia commons|unsplash|pixabay|pexels|flickr|rex features)$/i;

/** "Photo by Mara Lind", "Image: Example Navy", "Courtesy of the ministry". */
const LABEL =
  /^(?:(?:file |handout |stock |ap |reuters )?(?:photo|photograph|image|picture|pic|illustration|graphic|video still|screenshot|screengrab|credit|photo credit|image credit)s?(?: credit)?(?: ?[:/|—–-] ?| by:? | courtesy(?: of)? | from | via | provided by )|courtesy(?: of)? |via (?=\p{Lu}))/iu;

const LONGEST_CREDIT = 90;

/** Whether the words are a photo credit and nothing else: "Mara Lind/Getty Images". */
export function isCredit(words: string): boolean {
  const credit = words.replace(/^[\s([|]+|[\s.)\]|]+$/g, '');
  if (credit.length < 2 || credit.length > LONGEST_CREDIT) return false;
  if (LABEL.test(credit)) return !/[.!?] /.test(credit.replace(/\b\p{Lu}\. /gu, ''));
  if (PICTURES_ONLY.test(credit)) return true;
  const parts = credit.split(/\s*[/|]\s*|,? via /i);
  return parts.length > 1 && parts.length <= 5 && parts.some(isAgency) && parts.every(isCreditPart);
}

function isAgency(words: string): boolean {
  return AGENCIES.has(words.toLowerCase());
}

/** A name: up to five words, each capitalised or a particle. */
function isCreditPart(words: string): boolean {
  const list = words.split(/\s+/);
  return (
    list.length <= 5 &&
    list.every((word) =>
      /^\p{Lu}|^(?:de|van|von|al|bin|el|the|of|for|file|pool|handout)$/u.test(word),
    )
  );
}

/** Where the credit that ends the paragraph may begin: after its last sentence, or in brackets. */
export function endsWithCredit(paragraph: string): boolean {
  const tail = paragraph.slice(-LONGEST_CREDIT - 20);
  const bracket = /[([]([^()[\]]{2,90})[)\]]\.?$/.exec(tail);
  if (bracket !== null && isCredit(bracket[1]!)) return true;
  const body = tail.replace(/[.)\]\s]+$/, '');
  const stop = Math.max(
    body.lastIndexOf('. '),
    body.lastIndexOf('.” '),
    body.lastIndexOf('| '),
    body.lastIndexOf('? '),
    body.lastIndexOf('\n'),
    body.lastIndexOf(' (') - 1,
  );
  if (stop < 0 && paragraph.length > tail.length) return false;
  return isCredit(body.slice(stop + 1));
}

/** "GettyImages-1139191068", "AP_22163456789", "IMG_2034.JPG": an image's id or file name alone. */
export function isImageId(line: string): boolean {
  if (line.length > 80 || /\s/.test(line)) return false;
  if (/^[\w.,()-]+\.(?:jpe?g|png|gif|webp|tiff?|bmp)$/i.test(line)) return true;
  return /^[A-Za-z][\w-]*[0-9]{4,}[\w-]*$/.test(line) || /^[0-9]{3,}_[\w-]{3,}$/.test(line);
}

/** How captions open: "FILE PHOTO:", "FILE - ", "Pictured:", "In this photo ...". */
const OPENS =
  /^(?:file(?: photo| picture| image)?(?:s)? ?[:—–-]|(?:photo|photograph|image|picture|pictured|caption|credit|video)s?(?: credit| caption)? ?:|in this (?:\S+ ){0,4}(?:photo|photograph|image|picture|handout|screengrab|frame grab)\b|this (?:\S+ ){0,2}(?:photo|photograph|image|picture|handout|screengrab|frame grab) (?:provided|released|taken|shows|made)\b)/i;

export function opensAsCaption(paragraph: string): boolean {
  return OPENS.test(paragraph.slice(0, 120));
}
